const WORDS = {
  401: [
    'This window has no session',
    'Open the address that Settlement Planner printed when it started. It begins with http://127.0.0.1 and ends with a token.',
  ],
  403: ['Refused', 'Settlement Planner answers only its own pages, at http://127.0.0.1.'],
  404: ['Not found', 'There is nothing at this address.'],
  405: ['Refused', 'This address does not take that kind of request.'],
} as const;

/** A plain page that needs no file, script or style, for a browser that is not let in. */
export function refusedPage(status: keyof typeof WORDS): string {
  const [title, words] = WORDS[status];
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Settlement Planner</title>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">${title}</h1>
<p>${words}</p>
</body>
</html>
`;
}
