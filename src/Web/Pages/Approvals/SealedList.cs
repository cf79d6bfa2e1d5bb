using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Web.Attachments;

namespace Portal.Web.Pages.Approvals;

/// <summary>The documents sealed beside a version, each verified anew: its line against the one before, its file against its digest.</summary>
public sealed class SealedList(SealedFiles files)
{
    public async Task<IReadOnlyList<SealedLine>> OfAsync(OpenDossier open, PlanVersion version, string pathBase, CancellationToken cancellationToken)
    {
        List<SealedLine> lines = [];
        SealedDocument? previous = null;
        foreach (var document in open.Dossier.SealedDocuments.Where(each => each.VersionId == version.Id).OrderBy(each => each.Number))
        {
            var holds = document.Follows(previous, version) && await files.IsIntactAsync(document, cancellationToken);
            lines.Add(new(document, holds, $"{pathBase}/plans/{version.PlanId}/versions/{version.Number}/signatures?handler=Document&document={document.Id}{open.AndOf}"));
            previous = document;
        }

        return lines;
    }
}
