using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine;

/// <summary>What effects work with: the dossier, the ports, who acted and when.</summary>
internal sealed record EffectContext(CaseDossier Dossier, ICaseStore Store, IFreezeDeliverable Freezing, IOutbox Outbox, Actor Actor, DateTimeOffset Now);
