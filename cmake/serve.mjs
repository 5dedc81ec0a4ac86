// node serve.mjs FILE.html
// Serves one page to this machine alone and says where, until it is stopped. SAMTALE_PORT chooses the port.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename, resolve } from 'node:path';

const file = resolve(process.argv[2]);
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  if (path !== '/' && path !== `/${basename(file)}`) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  createReadStream(file).pipe(response);
});
server.on('error', (fault) => {
  console.error(`The page can't be served: ${fault.message}`);
  process.exit(1);
});
server.listen(Number(process.env.SAMTALE_PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/${basename(file)}`);
  console.log(`The file itself opens by a double-click too: ${file}`);
});
