export function contentSecurityPolicy(officeUrl: string): string;
