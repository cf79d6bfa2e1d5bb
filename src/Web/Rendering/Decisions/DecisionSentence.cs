using Portal.Domain.Governance;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Rendering.Decisions;

/// <summary>« Adopté : 24 pour, 2 abstentions, quorum 15 atteint (19 présents) », written from the tally and from nothing else.</summary>
public sealed class DecisionSentence(PlanWords words)
{
    public string Of(DecisionKind kind, AdviceOpinion? opinion, Tally tally)
    {
        var outcome = words.Text(kind == DecisionKind.Advice ? $"Decision.Advice.{opinion}" : $"Decision.{kind}");
        var details = Details(tally).ToList();
        var unanimous = tally.IsUnanimous && tally.Votes.For > 1 ? " " + words.Text("Decision.Unanimously") : "";
        return details.Count == 0 ? $"{outcome}." : words.Text("Decision.Sentence", outcome + unanimous, string.Join(", ", details));
    }

    private IEnumerable<string> Details(Tally tally)
    {
        var votes = tally.Votes;
        if (votes.For > 0) yield return words.Text("Decision.For", votes.For);
        if (votes.Against > 0) yield return words.Text("Decision.Against", votes.Against);
        if (votes.Abstentions > 0) yield return words.Text(votes.Abstentions == 1 ? "Decision.OneAbstention" : "Decision.Abstentions", votes.Abstentions);
        if (tally.CastingVote) yield return words.Text("Decision.CastingVote");
        var quorum = tally.Quorum;
        if (quorum.Required > 0)
            yield return words.Text(quorum.IsReached ? "Decision.QuorumReached" : "Decision.QuorumMissed", quorum.Required, Present(quorum));
    }

    private string Present(Quorum quorum)
    {
        var present = words.Text(quorum.Present == 1 ? "Decision.OnePresent" : "Decision.Present", quorum.Present);
        return quorum.Represented == 0 ? present : $"{present}, {words.Text(quorum.Represented == 1 ? "Decision.OneRepresented" : "Decision.Represented", quorum.Represented)}";
    }
}
