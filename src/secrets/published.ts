const published = /^(?:pk_(?:live|test)_|pk\.eyJ|phc_|pub[_-]|ca-pub-|sb_publishable_|public_|publishable_|wk_[A-Za-z\d]{8}_)/u;

/** Keys that providers give out to be seen by every browser. https://docs.stripe.com/keys https://posthog.com/docs/api#public-endpoints https://docs.unifygtm.com/developers/intent-client/website-tag */
export function isPublished(key: string): boolean {
  return published.test(key);
}

/** Keys that are public in a web page and secret in a server. https://cloud.google.com/docs/authentication/api-keys */
export function mayBePublished(key: string): boolean {
  return isPublished(key) || key.startsWith("AIza");
}
