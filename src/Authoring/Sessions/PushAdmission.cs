using Portal.Authoring.Schema;
using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>
/// The first two steps of a push: decode and bound-check, then judge the effective change. Only what passed both touches the
/// document, so nothing refused is ever in it.
/// </summary>
internal sealed class PushAdmission(SessionDocument document, ClientIdBook ids, SessionLimits limits)
{
    // Bodies nest lists in tables in quotes; deeper than the reader reads is nothing an editor makes.
    private readonly DecodeLimits _decoding = limits.Decoding with { MaximumBytes = limits.UpdateBytes, MaximumTypeDepth = PlanLimits.ProseDepth + 5 };

    /// <summary>Decodes and checks every bound. Anyone may call it: nothing of the document is touched.</summary>
    public Push Read(Push push) =>
        UpdateReader.TryRead(push.Update, _decoding, out var update, out _) ? push with { Parsed = update } : push;

    public async ValueTask<Admission> AdmitAsync(Participant participant, Push push, CancellationToken cancellationToken)
    {
        if (participant.IsBurnt) return Admission.Refused(RefusalReason.Resync, burns: true);
        if (push.Update.Length > limits.UpdateBytes) return Admission.Refused(RefusalReason.TooLarge, burns: true);
        if (push.Parsed is not { } update) return Admission.Refused(RefusalReason.Malformed, burns: true);
        // Judged again because the epoch moved: what was integrated went with the document of then.
        if (update.IsConsumed) UpdateReader.TryRead(push.Update, _decoding, out update, out _);
        if (!ChangeAnalysis.TryAnalyse(document.Doc, update, out var change, out var failure, _decoding)) return Refusal(failure);
        if (change.IsEmpty) return Admission.Held;

        foreach (var client in change.Clients.Keys)
        {
            if (!await ids.BelongsAsync(client, participant.Person, cancellationToken)) return Admission.Refused(RefusalReason.ForeignId, burns: true);
        }
        // Honest clients delete redundant format marks even when they only read: nobody sees it, so it is neither stored nor refused.
        if (change is { IsNeutral: true, Clients.Count: 0 } && participant.Rights.ReadOnlyReason is not null) return Admission.Held;
        if (ChangeJudge.Judge(document.Doc, participant.Rights, change) is { } reason) return Admission.Refused(reason, burns: true);
        return Integrate(participant, push, update, change);
    }

    private Admission Integrate(Participant participant, Push push, ParsedUpdate update, EffectiveChange change)
    {
        if (!Updates.TryIntegrate(document.Doc, update, _decoding, out var result)) return Admission.Spoilt;
        // Analysis vouched for every dependency: something left waiting means the two disagree, and nothing may be stored on that ground.
        if (result.Outcome != IntegrationOutcome.Complete) return Admission.Spoilt;
        return Admission.Written(new(participant.Person, participant.ClientId, push.Update), change);
    }

    private static Admission Refusal(AnalysisFailure failure) => failure switch
    {
        AnalysisFailure.MissingDependencies => Admission.Refused(RefusalReason.Resync, burns: false),
        AnalysisFailure.DifferentParents => Admission.Refused(RefusalReason.Resync, burns: true),
        _ => Admission.Refused(RefusalReason.Malformed, burns: true),
    };
}
