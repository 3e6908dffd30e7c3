/** Remembers the newest answers, up to a number of them; the one that was not asked for longest goes first. */
export class FunctionCache<Answer> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly limit = 50_000) {}

  get size(): number {
    return this.answers.size;
  }

  get(key: string): Answer | undefined {
    const answer = this.answers.get(key);
    if (answer !== undefined) {
      this.answers.delete(key);
      this.answers.set(key, answer);
    }
    return answer;
  }

  set(key: string, answer: Answer): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    if (this.answers.size > this.limit) {
      const [oldest] = this.answers.keys();
      if (oldest !== undefined) this.answers.delete(oldest);
    }
  }

  clear(): void {
    this.answers.clear();
  }
}
