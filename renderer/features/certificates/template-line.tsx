import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { templateLabel } from '../../../shared/domain/ledger-report.ts';
import { templatesQuery } from './api.ts';
import styles from './certificates.module.css';

/** The template the next certificates are made with, and the way to change it. */
export function TemplateLine() {
  const inUse = useQuery(templatesQuery).data?.templates.find((template) => template.inUse);
  return (
    <p className={styles['none']}>
      ひな形：{inUse === undefined ? '' : templateLabel(inUse)} <Link to="/settings/templates">ひな形を変える</Link>
    </p>
  );
}
