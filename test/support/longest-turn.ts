/** Runs the work and answers the longest the main thread was busy between two turns: processor time in milliseconds, so that a machine shared with others does not matter. */
export async function longestTurn<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly busy: number }> {
  let busy = 0;
  let used = process.threadCpuUsage();
  const turns = setInterval(() => {
    const { user, system } = process.threadCpuUsage(used);
    busy = Math.max(busy, (user + system) / 1000);
    used = process.threadCpuUsage();
  }, 1);
  try {
    const value = await work();
    return { value, busy };
  } finally {
    clearInterval(turns);
  }
}
