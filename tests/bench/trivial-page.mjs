// The least a page can be: a server that answers everything with one table of one cell.
import { createServer } from 'node:http';

const PAGE = '<!doctype html><title>Trivial</title><table><tr><td>1,166,666.67</td></tr></table>';
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
