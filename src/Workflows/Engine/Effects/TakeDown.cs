using Portal.Domain.Plans.Settings;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Withdraws a publication; its page answers as if it had never been.</summary>
public sealed record TakeDown(PublicationId Publication, string? Reason) : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        context.Dossier.Publications.Single(publication => publication.Id == Publication).Withdraw(context.Actor.Person, Reason, context.Now);
        return ValueTask.CompletedTask;
    }
}
