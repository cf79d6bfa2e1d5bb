using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>What happens to an amendment.</summary>
public enum AmendmentMove { Integrate, SendBack, Verify, Refuse }

/// <summary>Moves one amendment on its way; the amendment itself refuses what does not follow.</summary>
public sealed record MoveAmendment(AmendmentId Id, AmendmentMove Move, string? Note) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var amendment = context.Dossier.Amendments.Single(amendment => amendment.Id == Id);
        switch (Move)
        {
            case AmendmentMove.Integrate: amendment.Integrate(context.Actor.Person, Note, context.Now); break;
            case AmendmentMove.SendBack: amendment.SendBack(Note ?? ""); break;
            case AmendmentMove.Verify: amendment.Verify(context.Actor.Person, context.Now); break;
            case AmendmentMove.Refuse: amendment.Refuse(context.Actor.Person, Note ?? "", context.Now); break;
        }

        return ValueTask.CompletedTask;
    }
}
