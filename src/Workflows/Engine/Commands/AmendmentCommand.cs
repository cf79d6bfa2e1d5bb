using System.Globalization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>An order about one amendment of the decision being integrated.</summary>
public abstract record AmendmentCommand(AmendmentId Amendment) : ApprovalCommand
{
    private protected IEnumerable<Obstacle> IsPending(ApprovalFacts facts, BusinessRule otherwise, params ReadOnlySpan<AmendmentState> states)
    {
        if (Find(facts) is not { } amendment) return [new Obstacle(ApprovalRules.AmendmentIsPending)];
        return states.Contains(amendment.State) ? [] : [new Obstacle(otherwise)];
    }

    private protected Transition Moved(CaseState state, ApprovalFacts facts, AmendmentMove move, string? note, params Effect[] more) =>
        new(state, Name, [new MoveAmendment(Amendment, move, note), .. more])
        {
            Reason = note,
            Detail = Find(facts)?.Number.ToString(CultureInfo.InvariantCulture),
        };

    private protected Amendment? Find(ApprovalFacts facts) => facts.Amendments.FirstOrDefault(amendment => amendment.Id == Amendment);
}
