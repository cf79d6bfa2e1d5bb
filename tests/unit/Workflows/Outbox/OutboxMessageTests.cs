using Portal.Domain.Approvals;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Tests.Outbox;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failed_delivery_waits_longer_each_time_and_is_given_up_after_ten()
    {
        var message = Message();

        message.Fail("refused", Noon);
        Assert.Equal(Noon.AddMinutes(1), message.DueAt);
        message.Fail("refused", Noon);
        Assert.Equal(Noon.AddMinutes(2), message.DueAt);
        for (var attempt = 2; attempt < OutboxMessage.MaximumAttempts; attempt++) message.Fail("refused", Noon);

        Assert.False(message.IsWaiting);
        Assert.Equal(Noon.AddHours(6), message.DueAt);
    }

    [Fact]
    public void A_delivered_message_waits_no_more()
    {
        var message = Message();

        message.Deliver(Noon);
        message.Deliver(Noon.AddHours(1));

        Assert.False(message.IsWaiting);
        Assert.Equal(Noon, message.DeliveredAt);
    }

    [Fact]
    public void A_reminder_holds_only_while_its_case_stands_there()
    {
        var state = new CaseState { State = ApprovalState.Review, Step = "bureau" };
        var message = Message().OnlyWhile(CaseId.New(), ReminderCondition.Of(state));

        Assert.True(message.StillHolds(state with { Revision = 7 }));
        Assert.False(message.StillHolds(state with { State = ApprovalState.Draft }));
        Assert.False(message.StillHolds(state with { Number = state.Number.NextDraft() }));
        Assert.False(message.StillHolds(null));
        Assert.True(Message().StillHolds(null));
    }

    private static OutboxMessage Message() =>
        new(OrganisationId.New(), "key", MailTemplates.Adopted, EmailAddress.Parse("a@b.example"), null, "{}", Noon, Noon);
}
