/** Why a request was refused, in the terms of the API: `{detail, code}` or the faults of single fields. */
export class ApiError extends Error {
  private constructor(
    /** The HTTP status; 0 when the shop could not be reached. */
    readonly status: number,
    /** A word for programs, such as `insufficient_stock`. */
    readonly code: string,
    detail: string,
    /** What is wrong with which field. */
    readonly fields: Record<string, string[]>,
    /** The whole answer, which some refusals say more in. */
    readonly body: unknown,
    /** When it makes sense to try again, in seconds. */
    readonly retryAfter: number | undefined,
    /** Names the request in the shop's logs. */
    readonly requestId: string | undefined,
    cause?: unknown,
  ) {
    super(detail, { cause });
    this.name = 'ApiError';
  }

  static from(response: Response, body: unknown): ApiError {
    const told = isRecord(body) ? body : {};
    const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
    return new ApiError(
      response.status,
      typeof told.code === 'string' ? told.code : '',
      typeof told.detail === 'string' ? told.detail : '',
      fieldsOf(told),
      body,
      Number.isNaN(retryAfter) ? undefined : retryAfter,
      response.headers.get('X-Request-Id') ?? undefined,
    );
  }

  static unreachable(cause: unknown): ApiError {
    return new ApiError(0, 'unreachable', '', {}, undefined, undefined, undefined, cause);
  }

  /** Whether the same request may well succeed soon. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function fieldsOf(told: Record<string, unknown>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]) && isTexts(entry[1])),
  );
}

function isTexts(values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether what was asked for is not there, which is a page's end and not a part's. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
