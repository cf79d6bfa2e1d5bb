using System.Data.Common;
using Portal.Domain.Shared;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Databases;

/// <summary>
/// Whether any of some organisations is in the database, asked before the portal listens: without the model, whose building would make
/// everybody wait.
/// </summary>
public sealed class OrganisationsPresent
{
    private readonly Func<CancellationToken, ValueTask<DbConnection>> _open;

    internal OrganisationsPresent(Func<CancellationToken, ValueTask<DbConnection>> open) => _open = open;

    public async Task<bool> AnyAsync(IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken)
    {
        if (organisations.Count == 0) return false;
        await using var connection = await _open(cancellationToken);
        await using var command = LogCommand.Create(connection, null, "");
        foreach (var organisation in organisations) LogCommand.Add(command, $"@id{command.Parameters.Count}", organisation);
        command.CommandText = $"SELECT 1 FROM organisations WHERE id IN ({string.Join(", ", organisations.Select((_, i) => $"@id{i}"))})"; // names of parameters only
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
