/* Asks what the address says, one query after the other with a look at the answer between, and tells the server how long the last took. */
addEventListener("load", async () => {
  const { queries, settling, reading } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await pause(settling);
  const [first, ...later] = queries;
  let answer = await asked(first);
  for (const query of later) {
    await pause(reading);
    answer = await pasted(query);
  }
  navigator.sendBeacon("/told", JSON.stringify(answer));
});
