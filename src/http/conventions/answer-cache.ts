import { LRUCache } from 'lru-cache';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { StoredSession } from '../../secrets/secrets-store.port.js';
import type { Touched } from '../../views/engine-report.js';

/** An answer as it was sent, and what it was made of. */
export interface CachedAnswer {
  readonly text: string;
  readonly etag: string | undefined;
  /** the day that it is of */
  readonly day: CalendarDate;
  /** `<view> <id>` of each document in it */
  readonly documents: readonly string[];
}

export type Reader = Pick<StoredSession, 'role' | 'account' | 'previousVisit'>;

const MOST_CHARACTERS = 64 * 1_024 * 1_024;
/** As long as opened keys are held: what is erased is gone by then at the latest. */
const KEPT_MS = 60_000;

export const documentKey = (view: string, id: string): string => `${view} ${id}`;

/**
 * Answers of reads, as text, to be sent again until a document in them changes, the day ends or a minute is over. An
 * answer that was made while documents were changing is not kept: nobody could say of which state it is.
 */
export class AnswerCache {
  private readonly answers: LRUCache<string, CachedAnswer>;
  private readonly uses = new Map<string, Set<string>>();
  private changes = 0;

  /** `mostCharacters` of all answers together; 0 keeps none. */
  constructor(private readonly mostCharacters = MOST_CHARACTERS) {
    this.answers = new LRUCache({
      maxSize: Math.max(1, mostCharacters),
      sizeCalculation: ({ text }) => text.length + 1,
      ttl: KEPT_MS,
      dispose: (answer, key) => answer.documents.forEach((document) => this.uses.get(document)?.delete(key)),
    });
  }

  /** Grows with every change: an answer is kept if it has not grown since its documents were read. */
  get epoch(): number {
    return this.changes;
  }

  get(reader: Reader, url: string, day: CalendarDate): CachedAnswer | undefined {
    const answer = this.answers.get(keyOf(reader, url));
    return answer?.day === day ? answer : undefined;
  }

  put(reader: Reader, url: string, answer: CachedAnswer, epoch: number): void {
    if (epoch !== this.changes || this.mostCharacters === 0) return;
    const key = keyOf(reader, url);
    this.answers.set(key, answer);
    for (const document of answer.documents) {
      const users = this.uses.get(document);
      if (users) users.add(key);
      else this.uses.set(document, new Set([key]));
    }
  }

  /** Forgets what is made of documents that changed. */
  touched(touched: Touched): void {
    if (touched !== 'many' && touched.length === 0) return;
    this.changes += 1;
    if (touched === 'many') {
      this.answers.clear();
      this.uses.clear();
      return;
    }
    for (const [view, id] of touched) {
      const document = documentKey(view, id);
      const users = this.uses.get(document);
      this.uses.delete(document);
      users?.forEach((key) => this.answers.delete(key));
    }
  }

  /** Forgets everything, at once: personal data were erased. */
  clear(): void {
    this.touched('many');
  }
}

const keyOf = ({ role, account, previousVisit = '' }: Reader, url: string): string =>
  `${role} ${account} ${previousVisit} ${url}`;
