export type DemoPage = { title: string; body: string; refreshSeconds?: number };

/** The frame of the demo's own pages, which the product does not have. @param nonce of the page's style */
export function demoPage(nonce: string, { title, body, refreshSeconds }: DemoPage): string {
  const refresh =
    refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · demo</title>
<meta name="viewport" content="width=device-width">${refresh}
<style nonce="${nonce}">${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;margin:0;padding:24px}
main{max-width:760px;margin:auto}article{border:1px solid #8886;border-radius:12px;padding:12px 16px;margin:12px 0}
article p{white-space:pre-wrap;overflow-wrap:anywhere;margin:4px 0}h3{font-size:16px;margin:4px 0}
header{display:flex;gap:12px;justify-content:space-between;flex-wrap:wrap}table{border-collapse:collapse}
td,th{padding:2px 16px 2px 0;text-align:left;font-weight:normal}th{opacity:.75}code{font-size:18px;letter-spacing:2px}
td code{letter-spacing:0;font-size:16px;overflow-wrap:anywhere}img{max-width:100%;height:auto;border-radius:8px}`;
