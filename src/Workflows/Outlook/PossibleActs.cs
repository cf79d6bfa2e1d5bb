using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Workflows.Outlook;

/// <summary>
/// The buttons a person has: what the rights and the state allow. What else stands in the way (an alert, a missing answer) is said by the
/// sheet the button opens.
/// </summary>
public static class PossibleActs
{
    public static IReadOnlyList<Act> For(CaseDossier dossier, PersonId person)
    {
        var (state, roles) = (dossier.Case.Current, dossier.RolesOf(person));
        return [.. Enum.GetValues<Act>().Where(act => IsPossible(act, dossier, state, roles, person))];
    }

    private static bool IsPossible(Act act, CaseDossier dossier, CaseState state, Roles roles, PersonId person)
    {
        return act switch
        {
            Act.Submit => state.State == ApprovalState.Draft && Allows(PlanAction.SubmitOrWithdrawReview),
            Act.AnswerReview => state.State == ApprovalState.Review && (IsAsked(dossier, state, person) || dossier.DelegatorsOf(person).Any(delegation => IsAsked(dossier, state, delegation.From))),
            Act.PutOnAgenda => state.State == ApprovalState.Review && Allows(PlanAction.PutOnAgenda),
            Act.ChooseSession => state.State == ApprovalState.Provisional && Permissions.Allows(PlanAction.PutOnAgenda, roles, ApprovalState.Review),
            Act.ReturnToDraft => Allows(PlanAction.ReturnToDraft),
            Act.RecordDecision => state.State == ApprovalState.Provisional && Allows(PlanAction.RecordDecision),
            Act.OpenBallot => state is { State: ApprovalState.Provisional, Ballot: null } && dossier.BodyAtStep?.Settings.VoteMode is VoteMode.Electronic or VoteMode.Both && Allows(PlanAction.RecordDecision),
            Act.CloseBallot => state is { State: ApprovalState.Provisional, Ballot: not null } && Allows(PlanAction.RecordDecision),
            Act.IntegrateAmendment => state.State == ApprovalState.Amending
                && (Allows(PlanAction.EditContent) || dossier.PendingAmendments.Any(amendment => !amendment.IsSettled && amendment.Responsible == person)),
            Act.VerifyAmendment => Allows(PlanAction.VerifyAmendments),
            Act.CompleteAmendments => state.State == ApprovalState.Amending
                && (Allows(PlanAction.VerifyAmendments) || (state.Pending is not { Adopts: true } && (roles & (Roles.Lead | Roles.Sponsor)) != 0)),
            Act.OpenRevision => state.InForceVersion is not null && state.State is ApprovalState.Definitive or ApprovalState.Rejected && AllowsInForce(PlanAction.OpenRevision),
            Act.OrderPublication => state.InForceVersion is not null && AllowsInForce(PlanAction.OrderPublication),
            Act.Publish => state.InForceVersion is not null && AllowsInForce(PlanAction.Publish) && (AllowsInForce(PlanAction.OrderPublication) || state.OrderedFor is not null),
            Act.WithdrawPublication => dossier.Publications.Any(publication => publication.IsOut) && (AllowsInForce(PlanAction.Publish) || AllowsInForce(PlanAction.OrderPublication)),
            Act.Sign => state.InForceVersion is not null && Allows(PlanAction.Sign) && dossier.Signatures.All(signature => signature.VersionId != state.InForceVersion || signature.Signer != person),
            Act.Seal => dossier.Versions.Any(version => version.MayBePublished) && Seal.MaySeal(roles),
            Act.Enforce => state.State is ApprovalState.Definitive or ApprovalState.Superseded && (roles & (Roles.Secretary | Roles.Sponsor)) != 0 && dossier.Decisions.Any(decision => decision.Number is not null),
            Act.Archive => state.State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Rejected && Allows(PlanAction.ArchiveOrDelete),
        };

        bool Allows(PlanAction action) => Permissions.Allows(action, roles, state.State);

        // Publishing and revising look at the version in force, whatever is being written beside it.
        bool AllowsInForce(PlanAction action) => Permissions.Allows(action, roles, ApprovalState.Definitive);
    }

    private static bool IsAsked(CaseDossier dossier, CaseState state, PersonId person) => AnswerReview.IsAsked(state, dossier.OwnRolesOf(person), person);
}
