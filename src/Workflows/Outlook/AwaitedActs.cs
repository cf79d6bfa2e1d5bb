using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Outlook;

/// <summary>Whom a case waits for, by the state it is in.</summary>
internal static class AwaitedActs
{
    public static IEnumerable<Awaited> Of(CaseDossier dossier)
    {
        var state = dossier.Case.Current;
        return state.State switch
        {
            ApprovalState.Draft => [Holders(dossier, Act.Submit, Roles.Lead, null)],
            ApprovalState.Review => Review(dossier, state),
            ApprovalState.Provisional => Session(dossier, state),
            ApprovalState.Amending => Amending(dossier, state),
            ApprovalState.Definitive => Publishing(dossier, state),
            ApprovalState.Superseded or ApprovalState.Archived or ApprovalState.Rejected => [],
        };
    }

    private static IEnumerable<Awaited> Review(CaseDossier dossier, CaseState state)
    {
        var round = state.Review;
        var awaited = round?.Reviewers.Where(reviewer => round.Answers.All(answer => answer.Person != reviewer.Person)).ToList() ?? [];
        if (awaited.Count > 0)
            yield return new Awaited(Act.AnswerReview, [.. awaited.Select(reviewer => reviewer.Person)], [.. awaited.Select(reviewer => reviewer.Name)], round?.DueOn);
        if (awaited.All(reviewer => !reviewer.Mandatory)) yield return Holders(dossier, Act.PutOnAgenda, Roles.Lead, round?.DueOn);
    }

    private static IEnumerable<Awaited> Session(CaseDossier dossier, CaseState state)
    {
        if (state.Session is null) yield return Holders(dossier, Act.ChooseSession, Roles.Lead | Roles.Secretary, null);
        var recorders = Holders(dossier, Act.RecordDecision, Roles.Secretary, state.Session?.HeldOn);
        var seats = dossier.BodyAtStep?.SittingSeats.Where(seat => seat.Office is SeatOffice.Secretary or SeatOffice.Chair).ToList() ?? [];
        yield return recorders with
        {
            People = [.. recorders.People.Concat(seats.Select(seat => seat.PersonId).OfType<PersonId>()).Distinct()],
            Names = [.. recorders.Names.Concat(seats.Select(seat => seat.Name)).Distinct()],
        };
    }

    private static IEnumerable<Awaited> Amending(CaseDossier dossier, CaseState state)
    {
        foreach (var amendment in dossier.PendingAmendments.Where(amendment => amendment.State == AmendmentState.Requested))
        {
            IReadOnlyList<PersonId> responsible = amendment.Responsible is { } person ? [person] : [];
            yield return new Awaited(Act.IntegrateAmendment, responsible, [.. Names(dossier, responsible).Concat([amendment.ResponsibleName]).OfType<string>().Distinct()], amendment.DueOn);
        }

        if (state.Pending is not { Adopts: true })
        {
            if (dossier.PendingAmendments.All(amendment => amendment.State != AmendmentState.Requested))
                yield return Holders(dossier, Act.CompleteAmendments, Roles.Lead, null);
            yield break;
        }

        if (dossier.PendingAmendments.Any(amendment => amendment.State == AmendmentState.Integrated))
            yield return Holders(dossier, Act.VerifyAmendment, Roles.Secretary | Roles.Sponsor, null);
        if (dossier.PendingAmendments.All(amendment => amendment.IsSettled)) yield return Holders(dossier, Act.CompleteAmendments, Roles.Secretary | Roles.Sponsor, null);
    }

    private static IEnumerable<Awaited> Publishing(CaseDossier dossier, CaseState state)
    {
        if (dossier.Publications.Any(publication => publication.IsOut && publication.VersionId == state.InForceVersion)) yield break;
        var publishers = Holders(dossier, Act.Publish, Roles.Webmaster, null);
        var orders = Holders(dossier, Act.OrderPublication, Roles.Sponsor, null);
        // Who both orders and publishes waits for nobody; a webmestre alone waits for the order.
        yield return state.OrderedFor is not null || publishers.People.Intersect(orders.People).Any() ? publishers : orders;
    }

    private static Awaited Holders(CaseDossier dossier, Act act, Roles columns, DateOnly? dueOn)
    {
        PersonId[] people = [.. dossier.PlanRoles.Where(role => (role.Columns & columns) != 0).Select(role => role.PersonId).Distinct()];
        return new Awaited(act, people, [.. Names(dossier, people)], dueOn);
    }

    private static IEnumerable<string> Names(CaseDossier dossier, IEnumerable<PersonId> people) =>
        people.Select(person => dossier.People.TryGetValue(person, out var facts) ? facts.DisplayName : null).OfType<string>();
}
