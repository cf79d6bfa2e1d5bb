using Portal.Domain.Approvals;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Outbox;

/// <summary>
/// A mail waiting to be delivered, written in the transaction of what caused it. Delivered at least once; the idempotency key (unique by
/// organisation) lets the receiving side make it once. A reminder is a message with a later due date that lapses when its case moved on.
/// </summary>
public sealed class OutboxMessage : IOwnedByOrganisation
{
    public const int MaximumAttempts = 10;

    private OutboxMessage() { }

    /// <param name="template">Which mail: resource keys <c>Mails.{template}.Subject</c> and <c>Mails.{template}.Body</c>.</param>
    /// <param name="payload">JSON of what the template fills in; no document text, no secret but the link it carries.</param>
    public OutboxMessage(OrganisationId organisationId, string idempotencyKey, string template, EmailAddress to, string? toName, string payload, DateTimeOffset createdAt, DateTimeOffset dueAt)
    {
        OrganisationId = organisationId;
        Id = OutboxMessageId.New();
        IdempotencyKey = idempotencyKey;
        Template = template;
        To = to;
        ToName = toName;
        Payload = payload;
        CreatedAt = createdAt;
        DueAt = dueAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public OutboxMessageId Id { get; private set; }
    public string IdempotencyKey { get; private set; } = "";
    public string Template { get; private set; } = "";
    public EmailAddress To { get; private set; }
    public string? ToName { get; private set; }
    public string Payload { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>Not before this time; moved on by every failed attempt.</summary>
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>The case a reminder belongs to, and where that case must still stand.</summary>
    public CaseId? CaseId { get; private set; }
    public ReminderCondition? Condition { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    public DateTimeOffset? LapsedAt { get; private set; }

    public bool IsWaiting => DeliveredAt is null && LapsedAt is null && Attempts < MaximumAttempts;

    /// <summary>Makes it a reminder that lapses when the case no longer stands there.</summary>
    public OutboxMessage OnlyWhile(CaseId caseId, ReminderCondition condition)
    {
        CaseId = caseId;
        Condition = condition;
        return this;
    }

    /// <summary>Asked just before sending.</summary>
    public bool StillHolds(CaseState? state) => Condition is null || (state is not null && Condition.HoldsIn(state));

    public void Deliver(DateTimeOffset at) => DeliveredAt ??= at;

    public void Lapse(DateTimeOffset at) => LapsedAt ??= at;

    /// <summary>An operator asks for another round of attempts, starting now.</summary>
    public void Retry(DateTimeOffset at)
    {
        Rule.Require(DeliveredAt is null && LapsedAt is null, ApprovalRules.MessageStillWaits);
        Attempts = 0;
        DueAt = at;
    }

    /// <summary>An operator gives it up, and says why.</summary>
    public void Skip(string reason, DateTimeOffset at)
    {
        Rule.Require(DeliveredAt is null && LapsedAt is null, ApprovalRules.MessageStillWaits);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), ApprovalRules.ReturnsSayWhy);
        LastError = Shortened(reason.Trim());
        LapsedAt = at;
    }

    /// <summary>Tries again later, twice as long each time: 1 minute, 2, 4 … at most 6 hours.</summary>
    public void Fail(string error, DateTimeOffset at)
    {
        Attempts++;
        LastError = Shortened(error);
        DueAt = at + TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Attempts - 1)));
    }

    private static string Shortened(string text) => text.Length > 500 ? text[..500] : text;
}
