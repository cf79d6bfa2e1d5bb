using Microsoft.Extensions.Options;
using Portal.Web.Background;
using Portal.Web.Organisations;

namespace Portal.Web.Mail;

internal static class MailExtensions
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DevelopmentMailbox>();
        services.AddSingleton<IMailSender>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Host is { Length: > 0 } ? ActivatorUtilities.CreateInstance<SmtpMailSender>(provider)
            : provider.GetRequiredService<IHostEnvironment>().IsDevelopment() ? provider.GetRequiredService<DevelopmentMailbox>()
            : new NoMailServer());
        services.AddSingleton<MailQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<MailQueue>());
        services.AddScoped<MailVoice>();
        services.AddScoped<MailWords>();
        services.AddScoped<OutboxLetters>();
        services.AddHostedService<OutboxDelivery>();
        services.AddScoped<ClosingDesk>();
        services.AddHostedService<ErasureService>();
    }

    /// <summary>The HTML part of a mail as it was sent: alone on its page, where nothing of it can run.</summary>
    public static void MapDevelopmentMail(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;

        app.MapGet("/dev/mail/{number:int}/html", (int number, DevelopmentMailbox mailbox, HttpContext context) =>
        {
            if (mailbox.Mails.FirstOrDefault(mail => mail.Number == number) is not { } received) return Results.NotFound();

            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation";
            return Results.Content(received.Mail.Html, "text/html; charset=utf-8");
        });
    }
}
