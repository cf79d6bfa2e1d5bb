namespace Portal.Domain.Approvals;

/// <summary>One cell of the permission table: a column, the states, how far, and the seat it also asks for.</summary>
internal sealed record Grant(Roles Column, StateSet States, Extent Extent = Extent.Whole, Roles Seat = Roles.None)
{
    public bool Holds(Roles roles, ApprovalState state) =>
        (roles & Column) != 0 && (roles & Seat) == Seat && ((int)States & (1 << (int)state)) != 0;
}
