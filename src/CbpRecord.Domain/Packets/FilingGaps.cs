using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What the application itself lacks: classes, statements, pictures, and what each transaction asks beside.</summary>
public static class FilingGaps
{
    public static Error ClassesToRecordMissing() => new("classes-to-record-missing",
        $"No class to record is chosen.", "19 CFR 133.3(b)", $"Choose at least one class of goods; the fee is per class.", "classesToRecord");

    public static Error ClassesNotChosen(string classes) => new("classes-not-chosen",
        $"Nobody has chosen the classes to record, so every class of goods is counted ({classes}).", "19 CFR 133.3(b)",
        $"Choose the classes; each costs a fee.", "classesToRecord");

    public static Error ClassNotRegistered(string number) => new("class-not-registered",
        $"Class {number} is not in the registration.", "19 CFR 133.3(b)", $"Take it out, or record the registration that covers it.", "classesToRecord");

    public static Error ClassIsService(string number) => new("class-is-service",
        $"Class {number} is a class of services; CBP records goods.", "19 CFR 133.3(b)", $"Take it out.", "classesToRecord");

    public static Error GoodsMissing(string number) => new("goods-missing",
        $"The goods of class {number} are not stated.", "19 CFR 133.3(b)", $"Copy them from the registration.", "right.classes");

    public static Error LeverDifferencesMissing() => new("lever-differences-missing",
        $"The Lever-rule request names no physical and material difference.", "19 CFR 133.2(e)",
        $"Describe each difference between the goods authorised for the United States and the others, with its evidence.", "grayMarket.differences");

    public static Error LeverWithoutGrayMarket() => new("lever-without-gray-market",
        $"Lever-rule protection is asked for, but gray-market protection is not.", "19 CFR 133.2(e)", $"Say that gray-market protection is wanted.", "grayMarket.wanted");

    public static Error GrayMarketWithAffiliates() => new("gray-market-with-affiliates",
        $"Gray-market protection is asked for while a company under common ownership or control uses the mark abroad; without a Lever-rule request CBP will not restrict those goods.",
        "19 CFR 133.23; 19 CFR 133.2(d)", $"Consider a Lever-rule request with its differences.", "grayMarket");

    public static Error GrayMarketNotForWorks() => new("gray-market-not-for-works",
        $"Gray-market protection is for marks and names, not for works.", "19 CFR 133.23", $"Take the request out.", "grayMarket");

    public static Error InjuryMissing() => new("injury-not-stated",
        $"No injury from importations is stated.", "19 CFR 133.32(b)", $"If the applicant claims injury, describe the circumstances.", "injury");

    public static Error PerformersMissing() => new("performers-missing",
        $"The work is a sound recording, and no performing artist is named.", "19 CFR 133.32(f)",
        $"Name the artists and the other names on the copy, its label or its cover.", "performers");

    public static Error AuthorsMissing() => new("authors-missing",
        $"No author is named.", "19 CFR 133.37(c); 17 USC 302", $"Enter the authors as registered; the term depends on them.", "right.authors");

    public static Error ProofOfApplicationMissing() => new("pending-proof-missing",
        $"Nothing shows that the copyright application was filed.", "19 USC 4343", $"Enter the application's number, and attach the Copyright Office's receipt.", "exhibits");

    public static Error ProofNotAttached() => new("pending-proof-not-attached",
        $"The Copyright Office's receipt for the application is not among the exhibits.", "19 USC 4343", $"Attach it; CBP asks for proof by e-mail.", "exhibits");

    public static Error OwnerStatementMissing() => new("owner-statement-missing",
        $"The statement of the owner is missing.", "19 CFR 133.13(a)", $"Add the statement of the owner, a partner or a principal officer.", "statements");

    public static Error IndependentStatementsMissing(int given) => new("independent-statements-missing",
        $"Two statements of unrelated persons with actual knowledge are needed; {given} given.", "19 CFR 133.13(a)", $"Add the missing statements.", "statements");

    public static Error StatementEmpty(string by, int index) => new("statement-empty",
        $"The statement of {by} has no text.", "19 CFR 133.13(a)", $"Enter what the person states.", $"statements[{index}].text");

    public static Error StatementNotIndependent(string by, int index) => new("statement-not-independent",
        $"The statement of {by} is given as independent, but it is the owner's own or a related company's.", "19 CFR 133.13(a)",
        $"Find a person who is not related to the owner.", $"statements[{index}].by");

    public static Error ImageMissing(string law) => new("image-missing",
        $"There is no image of the mark or the work.", law, $"Add at least one picture; CBP takes JPEG, GIF or PDF up to 2 MB.", "images");

    public static Error ImageUseful(string law) => new("image-not-given",
        $"There is no image. It is not required here, but officers compare pictures.", law, $"Add a picture of the goods or their packaging.", "images");

    public static Error ImageUnfit(string name, string reason) => new("image-unfit",
        $"The image {name} is not fit for CBP: {reason}.", "CBP e-Recordation, images (JPEG, GIF or PDF, 2 MB)", $"Send a better picture.", "images");

    public static Error StatusCopyNotAttached(string law) => new("status-copy-not-attached",
        $"No exhibit is attached; the regulation asks for a certified status copy of the registration showing title in the applicant.", law,
        $"Attach it for a paper filing; for the portal keep it in the file.", "exhibits");

    public static Error TransferNotAttached(string law) => new("transfer-not-attached",
        $"No exhibit shows the transfer or the change.", law, $"Attach the certified copy.", "exhibits");

    public static Error ExhibitActiveContent(string title, string what) => new("exhibit-active-content",
        $"The exhibit {title} holds active content that is not carried into the packet ({what}).", "19 CFR 133.3(a); 19 CFR 133.33(a)",
        $"Look at the packet's copy: only what is printed on the pages is there.", "exhibits");
}
