using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>The members' list: addresses that read, after a mailed code, what is published for members. Pasted as they come or sent as a file, shown before they are kept.</summary>
public sealed class ReadersModel(PortalDbContext db, IMemberAccessor members, ITenantAccessor tenancy, TimeProvider time, IStringLocalizer<ReadersText> text) : PageModel
{
    public const int RowsAPage = 100;
    public const int RefusedShown = 200;

    /// <summary>Rows one transaction takes: typing goes on beside a long list.</summary>
    private const int Slice = 200;

    [BindProperty] public string? List { get; set; }
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty(SupportsGet = true)] public string? Find { get; set; }
    [BindProperty(SupportsGet = true)] public int Part { get; set; } = 1;

    public ReaderPreview? Preview { get; private set; }
    public IReadOnlyList<ReaderRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int Found { get; private set; }
    public int Silent { get; private set; }
    public int Parts => Math.Max(1, (Found + RowsAPage - 1) / RowsAPage);
    public bool MayAdminister => members.Required.MayAdminister;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);

        await LoadAsync(cancellationToken);
        if (await ReadAsync(cancellationToken) is not { } given) return this.Refuse(nameof(List), text["Import.Unreadable"], translate: false);
        if (given.Length == 0) return this.Refuse(nameof(List), text["Import.Nothing"], translate: false);

        var list = ReaderList.Parse(given);
        var known = (await ListedAsync(cancellationToken)).Where(reader => reader.IsListed).Select(reader => reader.Email).ToHashSet();
        Preview = new(list, list.Accepted.Count(line => known.Contains(line.Email)));
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);

        var list = ReaderList.Parse(List ?? "");
        var now = time.GetUtcNow();
        var added = 0;
        foreach (var slice in list.Accepted.Chunk(Slice))
        {
            var addresses = slice.Select(line => line.Email).ToList();
            var known = await db.Readers.Where(reader => addresses.Contains(reader.Email)).ToDictionaryAsync(reader => reader.Email, cancellationToken);
            foreach (var line in slice)
            {
                if (!known.TryGetValue(line.Email, out var reader)) db.Add(new Reader(tenancy.Required.Id, line.Email, line.Name, now));
                else reader.CallThem(line.Name);
                if (reader is not { IsListed: true }) added++;
                reader?.ListAgain(now);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return Done(text["Done.Added", added, list.Accepted.Count - added]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(ReaderId reader, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Readers.SingleOrDefaultAsync(one => one.Id == reader && one.RemovedAt == null, cancellationToken) is not { } found) return NotFound();

        found.Remove(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done(text["Done.Removed", found.Email.Value]);
    }

    public async Task<IActionResult> OnPostClearAsync(bool sure, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (!sure)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse("sure", text["Clear.NotSure"], translate: false);
        }

        DateTimeOffset? now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var removed = await db.Readers.Where(reader => reader.RemovedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(reader => reader.RemovedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Done(text["Done.Cleared", removed]);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var listed = db.Readers.AsNoTracking().Where(reader => reader.RemovedAt == null);
        Count = await listed.CountAsync(cancellationToken);
        // Addresses are of use to those who keep the list, and to nobody else.
        if (!MayAdminister) return;

        Silent = await listed.CountAsync(reader => reader.MailsStoppedAt != null, cancellationToken);
        var rows = (await listed.ToListAsync(cancellationToken)).Where(Matches).OrderBy(reader => reader.Email.Value, StringComparer.Ordinal).ToList();
        Found = rows.Count;
        Part = Math.Clamp(Part, 1, Parts);
        Rows = [.. rows.Skip((Part - 1) * RowsAPage).Take(RowsAPage).Select(reader => new ReaderRow(reader.Id, reader.Email.Value, reader.Name, reader.AddedAt, reader.TakesMails))];
    }

    private bool Matches(Reader reader) =>
        string.IsNullOrWhiteSpace(Find)
        || reader.Email.Value.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase)
        || reader.Name?.Contains(Find.Trim(), StringComparison.CurrentCultureIgnoreCase) == true;

    private Task<List<Reader>> ListedAsync(CancellationToken cancellationToken) => db.Readers.AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>The file if there is one, else what was pasted; null for a file that is no text or is too long.</summary>
    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Upload is not { Length: > 0 } file) return List?.Trim() ?? "";
        if (file.Length > 4 * 1024 * 1024) return null;

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return ImportSource.FromFile(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))?.Text.Trim();
    }

    private RedirectToPageResult Done(string message)
    {
        TempData[Notice.Done] = message;
        return RedirectToPage();
    }
}
