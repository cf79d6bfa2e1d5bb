using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Portal.Storage.Identity;
using Portal.Web.Resources;

namespace Portal.Web.Identity;

/// <summary>
/// Refuses the passwords an attacker tries first: the address or the name itself, and the long ones of every leaked list. Length does the
/// rest: no rule about digits and signs, which people answer with « Motdepasse1! ».
/// </summary>
internal sealed class GuessablePasswords(IStringLocalizer<AccountText> text) : IPasswordValidator<PortalUser>
{
    private const int ShortestPart = 4;

    private static readonly string[] Stems =
    [
        "password", "motdepasse", "azerty", "qwerty", "123456789", "987654321", "iloveyou", "jetaime", "bonjour", "soleil", "doudou", "chouchou",
        "administrateur", "administrator", "welcome", "bienvenue", "letmein", "changeme", "secret", "abcdefgh", "football", "marseille", "portail",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(password is not null && IsGuessable(user, password)
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsGuessable", Description = text["Identity.PasswordIsGuessable"] })
            : IdentityResult.Success);

    private static bool IsGuessable(PortalUser user, string password)
    {
        var known = Stems.Concat([user.Email?.Split('@')[0] ?? "", .. user.DisplayName.Split(' ')]).Where(part => part.Length >= ShortestPart);
        // Only when little else is left: a long sentence may well hold « bonjour ».
        return known.Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase) && password.Length - part.Length < ShortestPart);
    }
}
