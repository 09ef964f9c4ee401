"""What tests of works need."""

FA = "نامه به کنگرهٔ بیست‌وهفتم\n"
RU = "Письмо XXVII съезду\r\n"
EN = "Letter to the XXVIIInd Congress\n"
