using Portal.Domain.Governance;

namespace Portal.Workflows.Outlook;

/// <summary>One stage of the timeline.</summary>
/// <param name="Step">Key of the circuit's step, for a body's stage.</param>
/// <param name="Body">Title of the body.</param>
/// <param name="On">Date of the session, the end of the review, the adoption or the publication.</param>
/// <param name="Decision">The body's latest decision in this cycle, if it made one.</param>
public sealed record Stage(StageKind Kind, StageStatus Status, string? Step = null, string? Body = null, DateOnly? On = null, Decision? Decision = null);
