using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>A version becomes definitive (transitions 4 and 6), and the one it replaces is superseded (12).</summary>
internal static class Adoption
{
    public static (CaseState Next, VersionId Version, List<Effect> Effects) Of(CaseState state, DecisionId decision, Body? body, DateTimeOffset now)
    {
        var (version, number) = (VersionId.New(), state.Number.Adopted());
        var next = state.Enter(ApprovalState.Definitive, now) with
        {
            Number = number,
            CurrentVersion = version,
            InForceVersion = version,
            InForceNumber = number,
            Step = null,
            Review = null,
            Session = null,
            Pending = null,
            Avenant = null,
        };
        List<Effect> effects = [new FreezeContent(version, number, ApprovalState.Definitive, decision, null)];
        if (state.InForceVersion is { } former) effects.Add(new EndVersion(former, ApprovalState.Superseded));
        effects.Add(new SendMail(MailTemplates.Adopted, new Recipients { Columns = Everyone, Body = body?.Id, Owners = true }) { Body = body?.Title });
        return (next, version, effects);
    }

    /// <summary>Everyone who has a role on the plan.</summary>
    public const Roles Everyone = Roles.Lead | Roles.Editor | Roles.Contributor | Roles.Reviewer | Roles.Approver | Roles.Secretary
        | Roles.Sponsor | Roles.BudgetController | Roles.SiteWriter | Roles.Webmaster | Roles.Reader;
}
