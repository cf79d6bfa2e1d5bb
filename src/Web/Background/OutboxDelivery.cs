using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;
using Portal.Web.Mail;
using Portal.Web.Notifications;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Background;

/// <summary>
/// Delivers the outbox, at least once: claims what is due across organisations, enters each organisation in a scope of its own, sends, and
/// marks. What fails waits longer each time; a reminder whose case moved on lapses.
/// </summary>
internal sealed class OutboxDelivery(IServiceScopeFactory scopes, IWorkQueue queue, IMailSender sender, TimeProvider time, ILogger<OutboxDelivery> logger)
    : DueWorkService(WorkKinds.Outbox, batch: 20, TimeSpan.FromMinutes(2), queue, time, logger)
{
    protected override async Task DeliverAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(work.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var id = OutboxMessageId.From(work.Id);
        if (await db.Set<OutboxMessage>().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { IsWaiting: true } message) return;

        var now = Time.GetUtcNow();
        var running = message.CaseId is { } caseId ? await db.Set<WorkflowCase>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == caseId, cancellationToken) : null;
        if (!message.StillHolds(running?.Current))
        {
            message.Lapse(now);
        }
        else
        {
            try
            {
                await SendAsync(scope.ServiceProvider, db, message, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                message.Fail(failure.Message, now);
                Logger.LogWarning(failure, "Mail {Message} of organisation {Organisation} was not delivered, attempt {Attempt}", message.Id, work.Organisation, message.Attempts);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<NoticeDesk>().SpreadAsync();
    }

    private async Task SendAsync(IServiceProvider services, PortalDbContext db, OutboxMessage message, CancellationToken cancellationToken)
    {
        var fate = await services.GetRequiredService<CircuitNotices>().JudgeAsync(message, cancellationToken);
        var mail = fate.IsSent ? await WriteAsync(services, db, message, fate, cancellationToken) : null;
        if (fate.IsLapsed || (fate.IsSent && mail is null))
        {
            message.Lapse(Time.GetUtcNow());
            return;
        }

        if (mail is not null) await sender.SendAsync(mail, cancellationToken);
        message.Deliver(Time.GetUtcNow());
    }

    /// <summary>Null when nothing is left to tell.</summary>
    private static async Task<OutgoingMail?> WriteAsync(IServiceProvider services, PortalDbContext db, OutboxMessage message, MailFate fate, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(each => each.Id == message.OrganisationId, cancellationToken);
        var address = message.To.Value.ToUpperInvariant();
        var culture = await db.Users.Where(user => user.NormalizedEmail == address).Select(user => user.Culture).FirstOrDefaultAsync(cancellationToken);
        return message.Template == NoticeMail.Template
            ? await services.GetRequiredService<NoticeLetters>().WriteAsync(message, organisation, culture ?? organisation.Culture, cancellationToken)
            : services.GetRequiredService<OutboxLetters>().Write(message, organisation, culture ?? organisation.Culture, fate);
    }
}
