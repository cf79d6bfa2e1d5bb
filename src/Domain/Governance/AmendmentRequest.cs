using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>An amendment or observation as a body asks for it: what to change, where, who does it, until when.</summary>
public sealed record AmendmentRequest
{
    public required string Text { get; init; }
    public IReadOnlyList<string> Sections { get; init; } = [];
    public IReadOnlyList<string> Records { get; init; } = [];
    public PersonId? Responsible { get; init; }
    /// <summary>Name of the responsable, who may have no account.</summary>
    public string? ResponsibleName { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>When what is asked is to put off a mean.</summary>
    public MeanDeferral? Deferral { get; init; }

    public bool HasTarget => Sections.Count + Records.Count > 0;
    public bool HasResponsible => Responsible is not null || !string.IsNullOrWhiteSpace(ResponsibleName);
}
