using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>The sponsor orders the publication, where somebody else carries it out.</summary>
public sealed record OrderPublication(Audience Audience) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        var order = Permissions.ExtentOf(PlanAction.OrderPublication, facts.Roles, ApprovalState.Definitive);
        return
        [
            .. Unless((order & Extent.Whole) != 0, ApprovalRules.RoleAllows),
            .. Unless(state.InForceVersion is not null, ApprovalRules.OnlyAdoptedVersionsArePublished),
            .. Unless(facts.Circuit.Publication.Audiences.Contains(Audience), ApprovalRules.AudienceIsOfTheCircuit),
        ];
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state with { OrderedFor = Audience }, Name, [new SendMail(MailTemplates.PublicationOrdered, Recipients.Having(Roles.Webmaster))]) { Detail = Audience.ToString() };
}
