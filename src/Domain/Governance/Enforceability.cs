namespace Portal.Domain.Governance;

/// <summary>
/// What makes an adopted délibération enforceable (exécutoire): sent to the préfet, whose acknowledgement is kept, and put on line on the
/// commune's own site. The portal records both; it replaces neither.
/// </summary>
public sealed record Enforceability(DateOnly? TransmittedOn, string? Receipt, DateOnly? PostedOn, string? PostedAt)
{
    public const int TextLength = 500;

    public bool IsComplete => TransmittedOn is not null && !string.IsNullOrWhiteSpace(Receipt) && PostedOn is not null;

    /// <summary>The later of both dates: the day from which it is enforceable.</summary>
    public DateOnly? Since => IsComplete ? (TransmittedOn > PostedOn ? TransmittedOn : PostedOn) : null;
}
