namespace Portal.Authoring.Sessions;

/// <summary>A push that changed nothing and that nobody saw.</summary>
/// <param name="Burnt">Whether the client id is dead: what follows it can never be placed, so the client starts anew under another.</param>
public sealed record Refusal(Guid Batch, RefusalReason Reason, bool Burnt);
