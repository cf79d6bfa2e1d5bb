using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A decision that broke no rule of its body. Made by <see cref="DecisionDraft.Check"/> only.</summary>
public sealed record CheckedDecision
{
    internal CheckedDecision(BodyId body, string bodyTitle, BodyNature nature, DecisionDraft draft, Tally tally) =>
        (Body, BodyTitle, Nature, Draft, Tally) = (body, bodyTitle, nature, draft, tally);

    public BodyId Body { get; }
    public string BodyTitle { get; }
    public BodyNature Nature { get; }
    public DecisionDraft Draft { get; }
    public Tally Tally { get; }
}
