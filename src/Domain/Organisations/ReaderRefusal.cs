namespace Portal.Domain.Organisations;

/// <summary>Why a line of a pasted list gave nothing.</summary>
public enum ReaderRefusal { NoAddress, BadAddress, TooManyLines }
