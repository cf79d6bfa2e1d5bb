using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Pages.Organisations;

/// <summary>A decision of the register: what it was about, the versions before and after, its votes, what it asked to change.</summary>
/// <param name="Former">The version a body saw; <paramref name="Result"/> the one it led to.</param>
public sealed record DecisionRow(Decision Decision, Plan Plan, PlanVersion? Former, PlanVersion? Result, string Sentence, IReadOnlyList<Amendment> Amendments)
{
    public bool Tells(string words) =>
        new[] { Plan.ShownName, Plan.Title, Decision.BodyTitle, Decision.Number, Decision.Motives, Sentence, Decision.DecidedOn.ToString("d MMMM yyyy") }
            .Concat(Amendments.Select(amendment => amendment.Text))
            .OfType<string>().Any(text => text.Contains(words, StringComparison.CurrentCultureIgnoreCase));
}
