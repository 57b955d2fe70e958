import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { templatesQuery } from './api.ts';
import styles from './certificates.module.css';

/** A template as it is named beside a certificate: 横書きの認定証（第2版）. */
export const templateName = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  version === 0 ? name : `${name}（第${version}版）`;

/** The template the next certificates are made with, and the way to change it. */
export function TemplateLine() {
  const inUse = useQuery(templatesQuery).data?.templates.find((template) => template.inUse);
  return (
    <p className={styles['none']}>
      ひな形：{inUse === undefined ? '' : templateName(inUse)} <Link to="/settings/templates">ひな形を変える</Link>
    </p>
  );
}
