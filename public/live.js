// In development only: opens the page anew when trunk has built it again. Trunk's own script for this stands in the
// page itself and writes markup, both of which the page's policy forbids.
const socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/.well-known/trunk/ws`);
socket.onmessage = (message) => {
  const { type, data } = JSON.parse(message.data);
  if (type === "reload") location.reload();
  else console.error(`${type}\n${data?.reason ?? ""}`);
};
// The server went away: once it is back, what it serves may be newer.
socket.onclose = () => setInterval(() => fetch("./").then(() => location.reload(), () => {}), 2000);
