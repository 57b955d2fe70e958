/** The nonce the host put into index.html for this load; style tags carry it, so the page's policy lets them in. */
export const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
