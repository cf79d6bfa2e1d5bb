using Portal.Domain.Organisations;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outbox;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Timers;

/// <summary>Reminders leave at eight in the morning where the organisation is, whatever the clocks do between the order and the day.</summary>
public sealed class ReminderHoursTests
{
    [Fact]
    public void A_deadline_across_the_change_of_hour_is_reminded_of_once_a_day_at_eight_local()
    {
        using var space = new Space(OrganisationKind.Municipality);
        var reader = space.Join("Relectrice", Domain.Plans.Settings.ScreenRole.Valideur);
        // Clocks go forward in the night of 28 to 29 March.
        space.Do(new Submit { Reviewers = [new Reviewer(reader, "Relectrice", true)], ReviewUntil = new DateOnly(2026, 3, 30) });

        var reminders = space.Outbox.Messages.Where(message => message.Template == MailTemplates.ReviewReminder).OrderBy(message => message.DueAt).ToList();
        Assert.Equal(
            ["2026-03-25T07:00", "2026-03-28T07:00", "2026-03-30T06:00", "2026-03-31T06:00", "2026-04-02T06:00"],
            reminders.Select(message => message.DueAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm")));
        Assert.Equal(reminders.Count, reminders.Select(message => message.IdempotencyKey).Distinct().Count());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_reminder_due_while_the_clock_is_off_by_an_hour_is_held_by_where_the_case_stands_and_not_by_the_hour(int shift)
    {
        using var space = new Space(OrganisationKind.Municipality);
        var reader = space.Join("Relectrice", Domain.Plans.Settings.ScreenRole.Valideur);
        space.Do(new Submit { Reviewers = [new Reviewer(reader, "Relectrice", true)] });
        var reminder = space.Outbox.Messages.First(message => message.Template == MailTemplates.ReviewReminder);
        var at = reminder.DueAt.AddHours(24 + shift);

        Assert.True(reminder.StillHolds(space.Case.Current));
        reminder.Deliver(at);
        reminder.Deliver(at.AddHours(-shift));
        Assert.Equal((at, false), (reminder.DeliveredAt, reminder.IsWaiting));
        space.Do(new AnswerReview(Workflows.Engine.ReviewVerdict.NoRemark), reader);
        space.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        Assert.All(space.Outbox.Messages.Where(message => message.Template == MailTemplates.ReviewReminder), message => Assert.False(message.StillHolds(space.Case.Current)));
    }
}
