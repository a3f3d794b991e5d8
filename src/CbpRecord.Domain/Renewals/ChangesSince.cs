using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Renewals;

/// <summary>Changes of owner, name, address or place of manufacture since the last filing, as the sentences of the form (19 CFR 133.7(a)(2)).</summary>
public static class ChangesSince
{
    public static IReadOnlyList<string> Of(ApplicationAnswers before, ApplicationAnswers now, string? ownerAtCbp, Right right)
    {
        var changes = new List<string>();
        var was = ownerAtCbp ?? before.Owner?.Name;
        if (was is { Length: > 0 } && now.Owner?.Name is { Length: > 0 } name && was != name) changes.Add($"Owner: {was} is now {name}.");
        else if (was is { Length: > 0 } && right is Trademark && right.Owner?.Name is { Length: > 0 } recorded && !OwnerName.Same(was, recorded, person: true))
            changes.Add($"Owner of record at the USPTO: {was} is now {recorded}.");
        if (before.Owner?.Address is { } oldAddress && now.Owner?.Address is { } newAddress && oldAddress != newAddress)
            changes.Add($"Address of the owner: {FormWords.OneLine(oldAddress)} is now {FormWords.OneLine(newAddress)}.");
        var (places, present) = (before.PlacesOfManufacture, now.PlacesOfManufacture);
        changes.AddRange(present.Except(places).Select(p => $"Place of manufacture added: {Place(p)}."));
        changes.AddRange(places.Except(present).Select(p => $"Place of manufacture no longer used: {Place(p)}."));
        return changes;
    }

    private static string Place(PlaceOfManufacture place) =>
        string.Join(", ", new[] { place.Name, place.City, Countries.NameOf(place.Country) }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
