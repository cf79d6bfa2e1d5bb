namespace Portal.Domain.Plans.Records;

/// <summary>Keeps the records whose field has this value.</summary>
public sealed record BlockFilter(string Field, string Value);
