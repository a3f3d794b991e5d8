namespace CbpRecord.Domain.Law;

/// <summary>A paragraph of law in a sentence, as far as its text was reached.</summary>
/// <param name="Code">Names its words: `lawbook.paragraph-{code}`.</param>
public sealed record ParagraphNote(string Code, string Says, Citation Citation);

/// <summary>What the regulation asks, paragraph by paragraph (domain reference, sections 1 and 2): where the citations of gaps and warnings lead.</summary>
public static class ParagraphBook
{
    private const Confidence V = Confidence.Verified, P = Confidence.Partly, K = Confidence.Unconfirmed;

    public static IReadOnlyList<ParagraphNote> All { get; } =
    [
        Cfr("133.1(a)", "Marks on the Principal Register may be recorded while the registration is current.", P),
        Cfr("133.1(b)", "CBP tells applicants and recordants of approval or denial.", P),
        Cfr("133.2(a)", "The application states the owner's name, complete business address and citizenship or place of organisation; of a partnership, of every partner.", K),
        Cfr("133.2(b)", "It states the places of manufacture of the genuine goods.", P),
        Cfr("133.2(c)", "It names each foreign person or company licensed to use the mark, and the use authorised.", P),
        Cfr("133.2(d)", "It names foreign parents, subsidiaries and companies under common ownership (more than 50 %) or control that use the mark abroad.", P),
        Cfr("133.2(e)", "Lever-rule protection: assert and support that goods not authorised for the United States differ physically and materially.", P),
        Cfr("133.2(f)", "If CBP agrees, it publishes that the mark has Lever-rule protection for the named products.", P),
        Cfr("133.3(a)", "With the application go a status copy certified by the USPTO that shows title in the applicant, and copies of the certificate.", P),
        Cfr("133.3(b)", "The fee is $190 for each mark and each class of goods that the applicant chooses to record.", P),
        Cfr("133.4(a)", "Recordation takes effect on the day CBP approves the application.", V),
        Cfr("133.4(b)", "It stays in force together with the current registration at the USPTO.", V),
        Cfr("133.4(c)", "It is cancelled when the registration is finally cancelled or revoked.", V),
        Cfr("133.5", "A new owner continues the recordation by meeting section 133.2 afresh.", V),
        Cfr("133.5(b)", "The new owner states any time limit on the rights transferred.", V),
        Cfr("133.5(c)", "A certified status copy shows title in the new owner.", V),
        Cfr("133.5(d)", "$80 covers all marks recorded before that the application names.", V),
        Cfr("133.6", "A new name of the same owner: notice with a certified status copy under the new name, and $80 for all marks in the application.", K),
        Cfr("133.7(a)", "The renewal application reaches CBP no later than 3 months after the current registration expires.", V),
        Cfr("133.7(a)(1)", "It includes a certified status copy that shows the USPTO's renewal and title in the applicant.", V),
        Cfr("133.7(a)(2)", "It states any change of ownership, name, address or place of manufacture.", V),
        Cfr("133.7(a)(3)", "The fee is $80 for each class.", V),
        Cfr("133.7(b)", "Within the 3 months the owner may ask in writing, with reasons, for a reasonable extended period.", V),
        Cfr("133.7(c)", "Who misses both must apply anew.", P),
        Cfr("133.11", "A trade name may be recorded once it has been used for at least 6 months to identify a manufacturer or trader.", P),
        Cfr("133.12", "The application states owner, name, foreign licensees, related companies abroad, and the merchandise.", V),
        Cfr("133.13(a)", "Statements by the owner and by at least two unrelated persons: six months of use, no confusing similarity, a sole and exclusive right.", V),
        Cfr("133.13(b)", "The fee is $190 for each trade name.", V),
        Cfr("133.14", "Notice of tentative recordation is published with a time limit for opposition; the final notice follows.", K),
        Cfr("133.15", "A trade name stays recorded as long as it is used; there is no renewal and no fee.", K),
        Cfr("133.21", "Counterfeits: up to 30 days of detention, limited data to the owner no later than the detention notice, full data within 30 business days of the seizure notice.", P),
        Cfr("133.21(b)(2)(i)(B)", "The importer has 7 business days from the notice to show that the goods are not counterfeit.", P),
        Cfr("133.21(g)", "The owner may consent to another disposition within 30 days of the seizure notice.", K),
        Cfr("133.23", "Gray-market goods are restricted where the owner is independent of the foreign maker, or the Lever rule applies.", P),
        Cfr("133.25", "Simulating and gray-market goods: detained for 30 days from presentation; the importer is told within 5 days.", V),
        Cfr("133.25(b)", "The owner is told date, port, description, quantity and origin within 30 business days of the detention.", V),
        Cfr("133.31", "Copyrights registered under the Act of 1947 or 1976 may be recorded by the owner, an exclusive licensee or an assignee.", P),
        Cfr("133.32", "The application states owner, injury, country of manufacture, foreign licensees and a foreign title.", V),
        Cfr("133.32(f)", "Of a sound recording it names the performing artists, and other names on the copy, label or container.", K),
        Cfr("133.33(a)", "With it go an additional certificate, the recorded transfer if the owner is another, and five likenesses of the work.", K),
        Cfr("133.33(b)", "The fee is $190 for each copyright.", P),
        Cfr("133.34", "Effective on approval, for 20 years or until the recordant's ownership ends if that is sooner.", P),
        Cfr("133.35", "A new owner of a copyright: section 133.32 afresh, time limits, the recorded transfer, and $80 for all in the application.", K),
        Cfr("133.36", "A new name of a copyright's owner: a certified document and $80 for all in the application.", K),
        Cfr("133.37(a)", "A copyright recordation is renewed for 20 years at a time, without limit.", V),
        Cfr("133.37(b)", "The application is due no later than 3 months before the recordation expires.", V),
        Cfr("133.37(c)", "Proof of continuing ownership, changes of owner, name and address, and $80.", V),
        Cfr("133.37(d)", "Not renewed in time: a new application is needed.", P),
        Cfr("133.42", "Piratical copies of recorded works: detained for up to 30 days from presentation, since 23 August 2024.", V),
        Cfr("12.39", "Exclusion orders of the ITC: final after a review of 60 days that starts the day after the President has the determination.", V),
        Usc(5, "6103(a)", "The eleven federal holidays.", V),
        Usc(5, "6103(b)(1)", "A holiday on a Saturday is taken on the Friday before. That a Sunday's is taken on the Monday after comes from an executive order.", V),
        Usc(5, "6103(c)", "Inauguration Day is a holiday in the Washington area only.", V),
        Usc(35, "21(b)", "A last day at the USPTO that is a Saturday, a Sunday or a federal holiday runs to the next business day.", V),
        Usc(15, "1058", "Declarations of use: in the sixth year and at the end of every tenth, with 6 months of grace.", V),
        Usc(15, "1059", "Registrations last 10 years and are renewed for 10 more, with 6 months of grace.", V),
        Usc(15, "1096", "The Supplemental Register can neither be filed with CBP nor stop imports.", V),
        Usc(15, "1141h", "The extension of protection of an international registration to the United States.", K),
        Usc(15, "1141j(b)", "If the international registration is not renewed, the U.S. extension ceases as of its end.", V),
        Usc(15, "1141k(a)", "Madrid registrations: declarations of use in the windows of section 8, from the U.S. certificate.", V),
        Usc(17, "302", "Life and 70 years; made for hire: 95 years from publication or 120 from creation, the earlier.", V),
        Usc(17, "303(a)", "Made before 1978 and not published: as section 302, not before 2002, or 2047 if published by 2002.", V),
        Usc(17, "304", "Copyrights of before 1978: 95 years from the date secured.", V),
        Usc(17, "305", "Copyrights run to the end of their last year.", V),
        Usc(19, "1337", "Unfair practices in imports: the ITC's exclusion orders, the only way at the border for patents.", V),
        Usc(19, "4343", "CBP enforces copyrights whose registration is pending; no length is fixed.", V),
        new("portal-images", "Images for the portal: .jpg, .gif or .pdf, at most 2 MB each (seen in 2018).", new("CBP e-Recordation, images", P, RuleBook.CheckedOn)),
        new("portal", "CBP's portal: new recordation, renewal, changes, status, and a request for three more months.", new("CBP e-Recordation", V, RuleBook.CheckedOn)),
    ];

    private static ParagraphNote Cfr(string paragraph, string says, Confidence confidence) => new(Code(paragraph), says, new($"19 CFR {paragraph}", confidence, RuleBook.CheckedOn));

    private static ParagraphNote Usc(int title, string section, string says, Confidence confidence) =>
        new($"{title}-usc-{Code(section)}", says, new($"{title} USC {section}", confidence, RuleBook.CheckedOn));

    /// <summary>"133.7(a)(1)" → "133-7-a-1".</summary>
    private static string Code(string paragraph) => paragraph.Replace(")", "", StringComparison.Ordinal).Replace('(', '-').Replace('.', '-').ToLowerInvariant();
}
