using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Web.Mail;
using Portal.Web.Notifications;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Mail;

public sealed class CircuitMailTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Templates()
    {
        var templates = new TheoryData<string, string>();
        foreach (var field in typeof(MailTemplates).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            templates.Add((string)field.GetRawConstantValue()!, "fr-FR"); // they are constants
            templates.Add((string)field.GetRawConstantValue()!, "en-GB"); // same
        }

        return templates;
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_mail_of_a_circuit_is_written_whole(string template, string culture)
    {
        using var scope = app.Services.CreateScope();
        var organisation = new Organisation(OrganisationId.New(), "Ville-Modèle", OrganisationKind.Municipality, SizeBand.InhabitantsUnder3500, Slug.Parse("ville-modele"), "fr-FR", Noon);
        var payload = CaseJson.Write(new ApprovalMail
        {
            Plan = "Plan numérique",
            Version = "0.1-P1",
            State = "States.Municipality.Provisional",
            By = "Directrice",
            Link = "plans/1",
            Body = "Bureau municipal",
            SessionOn = new DateOnly(2026, 3, 9),
            DueOn = new DateOnly(2026, 3, 16),
            ClosesAt = Noon,
            Message = "Bonne lecture.",
        });
        var message = new OutboxMessage(organisation.Id, "key", template, EmailAddress.Parse("elue@ville.example"), "Élue", payload, Noon, Noon);

        var mail = scope.ServiceProvider.GetRequiredService<OutboxLetters>().Write(message, organisation, culture, MailFate.Leaves);

        Assert.DoesNotContain("Mails.", mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.All((string[])[mail.Subject, mail.Text], text => Assert.DoesNotContain('{', text));
        Assert.Contains("Plan numérique", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/t/ville-modele/plans/1", mail.Text, StringComparison.Ordinal);
    }
}
