import { site } from '~/settings/site.ts';

/** Lets a browser search the handbook from its address bar (OpenSearch 1.1, https://github.com/dewitt/opensearch). */
export const GET = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Analytics</ShortName>
  <Description>${site.title}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${site.url}/favicon.svg</Image>
  <Url type="text/html" template="${site.url}/search/?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
