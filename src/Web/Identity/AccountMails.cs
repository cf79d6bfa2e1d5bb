using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.People;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Mail;

namespace Portal.Web.Identity;

/// <summary>The mails about an account: confirm an address, choose a new password.</summary>
public sealed class AccountMails(UserManager<PortalUser> users, MailVoice voice, MailQueue queue, SiteAddress site)
{
    public async Task AskToConfirmAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var token = Encode(await users.GenerateEmailConfirmationTokenAsync(user));
        await SendAsync(user, "Confirm", $"/account/confirm?person={user.Id}&token={token}", cancellationToken);
    }

    public async Task OfferNewPasswordAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var token = Encode(await users.GeneratePasswordResetTokenAsync(user));
        await SendAsync(user, "Reset", $"/account/reset?person={user.Id}&token={token}", cancellationToken);
    }

    /// <summary>A changed password is told to its owner, who may not be the one who changed it.</summary>
    public Task SayPasswordChangedAsync(PortalUser user, CancellationToken cancellationToken) =>
        SendAsync(user, "Changed", "/account/forgotten", cancellationToken);

    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>Null when it is no token of ours.</summary>
    public static string? Decode(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task SendAsync(PortalUser user, string template, string path, CancellationToken cancellationToken)
    {
        string Say(string part) => voice.Say(user.Culture, $"{template}.{part}", user.DisplayName);
        await queue.EnqueueAsync(MailLayout.Compose(new MailDraft
        {
            To = EmailAddress.Parse(user.Email!), // an account always has one
            ToName = user.DisplayName,
            FromName = voice.Say(user.Culture, "Portal"),
            Subject = Say("Subject"),
            Paragraphs = [Say("Greeting"), Say("Body")],
            Action = new MailAction(Say("Action"), site.Of(path)),
            Afterwards = [Say("After")],
            Reason = Say("Reason"),
            Language = MailVoice.LanguageOf(user.Culture),
        }), cancellationToken);
    }
}
