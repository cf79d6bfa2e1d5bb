namespace Portal.Workflows.Engine;

/// <summary>Something a transition entails. Applied with it, in one transaction, over the ports; a failing effect undoes the command.</summary>
public abstract record Effect
{
    internal abstract ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken);
}
