namespace Portal.Workflows.Engine.Effects;

/// <summary>Closes the electronic vote under way: no voice is taken after this commits.</summary>
public sealed record EndBallot : Effect
{
    internal override ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        context.Dossier.Ballot?.Ballot.Close(context.Now);
        return ValueTask.CompletedTask;
    }
}
