// Validates PDF files against PDF/UA-1 with veraPDF: one line a failed check, "file: clause-test message".

import java.io.File;
import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraPdf {
    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId("ua1");
        for (String path : paths) {
            try (FileInputStream input = new FileInputStream(new File(path));
                    PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour)) {
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
                ValidationResult result = validator.validate(parser);
                for (TestAssertion failed : result.getTestAssertions()) {
                    if (failed.getStatus() == TestAssertion.Status.FAILED) {
                        System.out.println(path + ": " + failed.getRuleId().getClause() + "-"
                                + failed.getRuleId().getTestNumber() + " " + failed.getMessage()
                                + " " + failed.getLocation().getContext());
                    }
                }
                System.out.println(path + ": " + (result.isCompliant() ? "PASS" : "FAIL"));
            }
        }
    }
}
